package studio.titus.rehearsal.node;

import java.util.List;
import java.util.function.Supplier;
import studio.titus.rehearsal.gateway.AgentInstancesResource;
import studio.titus.rehearsal.gateway.GatewayApi;
import studio.titus.rehearsal.gateway.InstanceGroupsResource;
import studio.titus.rehearsal.gateway.JobsResource;
import studio.titus.rehearsal.gateway.Master;
import studio.titus.rehearsal.gateway.TasksResource;

/** The gateway of a node. */
final class TitusGateway implements WebService {

    private final GatewayApi api;

    TitusGateway(Supplier<Master> master) {
        this.api = new GatewayApi(List.of(
                new JobsResource(master),
                new TasksResource(master),
                new InstanceGroupsResource(master),
                new AgentInstancesResource(master)));
    }

    @Override
    public Answer answer(Request request) {
        var reply = api.answer(new studio.titus.rehearsal.gateway.Request(
                request.method(), request.path(), request.contentType(), request.accept(), request.body()));
        return new Answer(reply.status(), reply.contentType(), reply.body(), GatewayApi.SERVER);
    }
}
